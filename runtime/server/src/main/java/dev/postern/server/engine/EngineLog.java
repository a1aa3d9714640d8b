package dev.postern.server.engine;

import dev.postern.engine.observe.Observation;
import dev.postern.engine.observe.Observer;
import dev.postern.server.log.Log;
import dev.postern.server.log.LogLevel;

/** What the engine observes, as log lines. */
public final class EngineLog implements Observer {
    private final Log log;

    public EngineLog(Log log) {
        this.log = log;
    }

    @Override
    public void observe(Observation observation) {
        log.write(level(observation.level()), observation.type(), observation.detail());
    }

    private static LogLevel level(Observation.Level level) {
        return switch (level) {
            case DEBUG -> LogLevel.DEBUG;
            case INFO -> LogLevel.INFO;
            case WARN -> LogLevel.WARN;
            case ERROR -> LogLevel.ERROR;
        };
    }
}
