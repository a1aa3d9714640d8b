package dev.postern.crds.assemble;

import dev.postern.crds.ArrayRelationship;
import dev.postern.crds.Column;
import dev.postern.crds.CustomRootFields;
import dev.postern.crds.ObjectRelationship;
import dev.postern.crds.TableName;
import dev.postern.crds.TableSpec;
import dev.postern.metadata.ArrayRelationshipMetadata;
import dev.postern.metadata.ColumnConfig;
import dev.postern.metadata.CustomRootField;
import dev.postern.metadata.InsertionOrder;
import dev.postern.metadata.ObjectRelationshipMetadata;
import dev.postern.metadata.QualifiedName;
import dev.postern.metadata.RelationshipUsing;
import dev.postern.metadata.TableConfiguration;
import dev.postern.metadata.TableMetadata;
import dev.postern.metadata.TableRootField;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** Table → a table of the metadata, without permissions and event triggers. */
final class TableAssembler {
    private TableAssembler() {}

    static TableMetadata table(TableSpec table) {
        return TableMetadata.tracked(name(table.table()))
                .withIsEnum(Boolean.TRUE.equals(table.isEnum()))
                .withConfiguration(configuration(table))
                .withObjectRelationships(table.objectRelationships().stream()
                        .map(TableAssembler::relationship)
                        .toList())
                .withArrayRelationships(table.arrayRelationships().stream()
                        .map(TableAssembler::relationship)
                        .toList());
    }

    static QualifiedName name(TableName table) {
        return new QualifiedName(table.schema(), table.name());
    }

    private static TableConfiguration configuration(TableSpec table) {
        Map<String, ColumnConfig> columns = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            columns.put(column.name(), new ColumnConfig(column.customName(), column.comment()));
        }
        return new TableConfiguration(
                table.customName(), rootFields(table.customRootFields()), columns, table.comment());
    }

    private static Map<TableRootField, CustomRootField> rootFields(@Nullable CustomRootFields fields) {
        Map<TableRootField, CustomRootField> named = new LinkedHashMap<>();
        if (fields == null) {
            return named;
        }
        for (TableRootField field : TableRootField.values()) {
            CustomRootFields.@Nullable RootField custom = rootField(fields, field);
            if (custom != null) {
                named.put(field, new CustomRootField(custom.name(), custom.comment()));
            }
        }
        return named;
    }

    private static CustomRootFields.@Nullable RootField rootField(CustomRootFields fields, TableRootField field) {
        return switch (field) {
            case SELECT -> fields.select();
            case SELECT_BY_PK -> fields.selectByPk();
            case SELECT_AGGREGATE -> fields.selectAggregate();
            case SELECT_STREAM -> fields.selectStream();
            case INSERT -> fields.insert();
            case INSERT_ONE -> fields.insertOne();
            case UPDATE -> fields.update();
            case UPDATE_BY_PK -> fields.updateByPk();
            case UPDATE_MANY -> fields.updateMany();
            case DELETE -> fields.delete();
            case DELETE_BY_PK -> fields.deleteByPk();
        };
    }

    private static ObjectRelationshipMetadata relationship(ObjectRelationship relationship) {
        RelationshipUsing using = relationship.foreignKey() != null
                ? foreignKey(relationship.foreignKey())
                : manual(requireNonNull(relationship.manual()));
        return new ObjectRelationshipMetadata(relationship.name(), using, relationship.comment());
    }

    private static RelationshipUsing foreignKey(ObjectRelationship.ForeignKey key) {
        return key.table() == null
                ? new RelationshipUsing.ForeignKeyOnColumns(key.columns())
                : new RelationshipUsing.ForeignKeyOnTable(name(key.table()), key.columns());
    }

    private static RelationshipUsing manual(ObjectRelationship.Manual manual) {
        return new RelationshipUsing.ManualTable(
                name(manual.table()),
                null,
                manual.mapping(),
                manual.insertionOrder() == null ? null : order(manual.insertionOrder()));
    }

    private static InsertionOrder order(ObjectRelationship.InsertionOrder order) {
        return switch (order) {
            case BEFORE_PARENT -> InsertionOrder.BEFORE_PARENT;
            case AFTER_PARENT -> InsertionOrder.AFTER_PARENT;
        };
    }

    private static ArrayRelationshipMetadata relationship(ArrayRelationship relationship) {
        RelationshipUsing using = relationship.foreignKey() != null
                ? new RelationshipUsing.ForeignKeyOnTable(
                        name(relationship.foreignKey().table()),
                        relationship.foreignKey().columns())
                : manual(requireNonNull(relationship.manual()));
        return new ArrayRelationshipMetadata(relationship.name(), using, relationship.comment());
    }

    private static RelationshipUsing manual(ArrayRelationship.Manual manual) {
        return new RelationshipUsing.ManualTable(name(manual.table()), null, manual.mapping(), null);
    }
}
