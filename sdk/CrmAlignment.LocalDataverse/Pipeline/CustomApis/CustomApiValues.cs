using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Registrations;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Pipeline.CustomApis;

/// <summary>Checks values against the declared types of a Custom API.</summary>
internal static class CustomApiValues
{
    /// <summary>Refuses a value of another type, or of another table, than declared.</summary>
    /// <param name="api">The Custom API's unique name.</param>
    /// <param name="parameter">The declaration.</param>
    /// <param name="value">The value.</param>
    public static void Require(string api, CustomApiParameter parameter, object value)
    {
        var expected = TypeOf(parameter.Type);
        if (!expected.IsInstanceOfType(value))
        {
            throw DataverseFault.InvalidArgument(
                $"The parameter '{parameter.Name}' of the Custom API '{api}' is of type {value.GetType().Name}; expected: "
                + $"{expected.Name}.");
        }

        var table = value switch
        {
            Entity entity => entity.LogicalName,
            EntityReference reference => reference.LogicalName,
            EntityCollection { EntityName: { Length: > 0 } name } => name,
            _ => null,
        };
        if (parameter.Table is { Length: > 0 } declared && table is not null && table != declared)
        {
            throw DataverseFault.InvalidArgument(
                $"The parameter '{parameter.Name}' of the Custom API '{api}' takes rows of '{declared}', not of '{table}'.");
        }
    }

    /// <summary>What a response property has when nothing sets it.</summary>
    /// <param name="type">Its type.</param>
    /// <returns>The default of the CLR type: null for texts and objects.</returns>
    public static object? DefaultOf(CustomApiType type) => TypeOf(type) is { IsValueType: true } clr ? Activator.CreateInstance(clr) : null;

    private static Type TypeOf(CustomApiType type) => type switch
    {
        CustomApiType.Boolean => typeof(bool),
        CustomApiType.DateTime => typeof(DateTime),
        CustomApiType.Decimal => typeof(decimal),
        CustomApiType.Entity => typeof(Entity),
        CustomApiType.EntityCollection => typeof(EntityCollection),
        CustomApiType.EntityReference => typeof(EntityReference),
        CustomApiType.Float => typeof(double),
        CustomApiType.Integer => typeof(int),
        CustomApiType.Money => typeof(Money),
        CustomApiType.Picklist => typeof(OptionSetValue),
        CustomApiType.String => typeof(string),
        CustomApiType.StringArray => typeof(string[]),
        CustomApiType.Guid => typeof(Guid),
        _ => throw DataverseFault.InvalidArgument($"Custom API parameters have no type {(int)type}."),
    };
}
