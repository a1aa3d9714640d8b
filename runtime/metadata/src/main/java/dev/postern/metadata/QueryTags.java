package dev.postern.metadata;

/**
 * What is added to SQL as a comment.
 */
public record QueryTags(boolean disabled, QueryTagsFormat format, boolean omitRequestId) {}
