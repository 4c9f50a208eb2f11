using System;
using System.Text.Json;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Model;
using CrmAlignment.WebApi.Values;
using Microsoft.OData.Edm;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.WebApi.Rows;

/// <summary>
/// Reads the bodies that nearly all callers send, values of columns and nothing else, at a fraction of what the OData library takes. Whatever is
/// not plain is left to the library, mistakes with their refusals too, so that this has no rules of its own.
/// </summary>
internal static class PlainRow
{
    // Names of columns have up to 50 letters, and lookups something around theirs.
    private const int LongestName = 128;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = 2 };

    /// <summary>The row of a body; null when the library must read it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="table">The table.</param>
    public static Entity? TryRead(WebRequest request, TableModel table)
    {
        if (!IsPlain(request.Header("Content-Type")))
        {
            return null;
        }

        try
        {
            return Read(new Utf8JsonReader(request.Body.Span, Options), table);
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            // No JSON, or a text that is none: the library says what is wrong.
            return null;
        }
    }

    private static bool IsPlain(string? mediaType) => mediaType is null
        || (mediaType.StartsWith("application/json", StringComparison.OrdinalIgnoreCase)
            && (!mediaType.Contains("charset", StringComparison.OrdinalIgnoreCase) || mediaType.Contains("charset=utf-8", StringComparison.OrdinalIgnoreCase)));

    private static Entity? Read(Utf8JsonReader json, TableModel table)
    {
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        var row = new Entity(table.Table.LogicalName);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (Property(ref json, table) is not { } property || property.Column.IsReference || row.Contains(property.Column.LogicalName)
                || !json.Read() || !TryValue(ref json, property.Column, out var value))
            {
                return null;
            }

            if (property.Column.LogicalName == table.Table.PrimaryIdColumn)
            {
                row.Id = (Guid)value!;
            }

            row[property.Column.LogicalName] = ColumnValue.ForRow(property.Column, value);
        }

        return json.TokenType == JsonTokenType.EndObject && !json.Read() ? row : null;
    }

    private static PropertyModel? Property(ref Utf8JsonReader json, TableModel table)
    {
        Span<char> name = stackalloc char[LongestName];
        return json.ValueSpan.Length <= LongestName ? table.Property(name[..json.CopyString(name)]) : null;
    }

    // By the types that the model declares. Days, instants and bytes have rules of their own, which the library knows.
    private static bool TryValue(ref Utf8JsonReader json, ColumnDefinition column, out object? value)
    {
        value = null;
        switch (EdmTypes.Kind(column), json.TokenType)
        {
            case (EdmPrimitiveTypeKind.Guid, JsonTokenType.String) when json.TryGetGuid(out var id):
                value = id;
                return true;
            case (EdmPrimitiveTypeKind.Guid, _):
                return false;
            case (_, JsonTokenType.Null):
                return true;
            case (EdmPrimitiveTypeKind.String, JsonTokenType.String):
                value = json.GetString();
                return true;
            case (EdmPrimitiveTypeKind.Int32, JsonTokenType.Number) when json.TryGetInt32(out var number):
                value = number;
                return true;
            case (EdmPrimitiveTypeKind.Decimal, JsonTokenType.Number) when json.TryGetDecimal(out var number):
                value = number;
                return true;
            case (EdmPrimitiveTypeKind.Boolean, JsonTokenType.True or JsonTokenType.False):
                value = json.GetBoolean();
                return true;
            default:
                return false;
        }
    }
}
