using CrmAlignment.LocalDataverse.Metadata;
using Microsoft.OData.Edm;

namespace CrmAlignment.WebApi.Model;

/// <summary>
/// The type of a column's property.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/web-api-properties#property-types
/// </summary>
internal static class EdmTypes
{
    /// <summary>The type of a column's property, nullable unless it is the key.</summary>
    public static IEdmTypeReference Of(ColumnDefinition column, bool isKey) =>
        EdmCoreModel.Instance.GetPrimitive(Kind(column), isNullable: !isKey);

    /// <summary>The kind of that type.</summary>
    public static EdmPrimitiveTypeKind Kind(ColumnDefinition column) => column.Type switch
    {
        ColumnType.Integer or ColumnType.Choice or ColumnType.State or ColumnType.Status => EdmPrimitiveTypeKind.Int32,
        ColumnType.BigInt => EdmPrimitiveTypeKind.Int64,
        ColumnType.Decimal or ColumnType.Money => EdmPrimitiveTypeKind.Decimal,
        ColumnType.Double => EdmPrimitiveTypeKind.Double,
        ColumnType.Boolean => EdmPrimitiveTypeKind.Boolean,
        ColumnType.DateTime => column.DateTimeBehavior == DateTimeBehavior.DateOnly ? EdmPrimitiveTypeKind.Date : EdmPrimitiveTypeKind.DateTimeOffset,
        ColumnType.UniqueIdentifier or ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner or ColumnType.File => EdmPrimitiveTypeKind.Guid,
        ColumnType.Image => EdmPrimitiveTypeKind.Binary,
        _ => EdmPrimitiveTypeKind.String,
    };
}
