using System;
using System.Collections;
using System.Linq;
using CrmAlignment.WebApi.Model;
using CrmAlignment.WebApi.Values;
using Microsoft.OData;

namespace CrmAlignment.WebApi.Definitions;

/// <summary>A value of a definition as the OData library takes it.</summary>
internal static class DefinitionValue
{
    /// <summary>The value of a property.</summary>
    public static object? Of(DefinitionProperty property, object? value) => property.IsCollection
        ? new ODataCollectionValue { Items = (value as IEnumerable ?? Array.Empty<object>()).Cast<object>().Select(Single).ToList() }
        : Single(value);

    private static object? Single(object? value) => value switch
    {
        Enum member => new ODataEnumValue(member.ToString().Replace(" ", string.Empty, StringComparison.Ordinal), $"{WebModel.Namespace}.{member.GetType().Name}"),
        _ => EdmValue.Of(value),
    };
}
