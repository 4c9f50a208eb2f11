using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Registrations;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.WebApi.Messages;

/// <summary>
/// Custom APIs as actions and functions.
/// https://learn.microsoft.com/power-apps/developer/data-platform/custom-api and .../customapi-table-columns
/// A single response property that is a row or rows is the answer itself, otherwise the response properties stand in a complex type.
/// </summary>
internal static class CustomApiMessages
{
    /// <summary>The message that a Custom API is.</summary>
    public static WebMessage Of(CustomApi api) => new(
        api.UniqueName, api.IsFunction, Binding(api), [.. api.Inputs.Select(Parameter)], [.. api.Outputs.Select(Result)])
    {
        AnswersBare = api.Outputs is [{ Type: CustomApiType.Entity or CustomApiType.EntityCollection }],
    };

    private static WebBinding? Binding(CustomApi api)
    {
        if (api.BoundTable is not { } table)
        {
            return null;
        }

        var row = api.IsBoundToRow ? new WebParameter("entity", new WebType(table, false), "Target", typeof(EntityReference)) : null;
        return new WebBinding([table], !api.IsBoundToRow, row);
    }

    private static WebParameter Parameter(CustomApiParameter parameter) =>
        new(parameter.Name, TypeOf(parameter), parameter.Name, SdkTypeOf(parameter.Type)) { IsOptional = parameter.IsOptional };

    private static WebResult Result(CustomApiParameter parameter) => new(parameter.Name, TypeOf(parameter), parameter.Name);

    private static WebType TypeOf(CustomApiParameter parameter) => new(
        parameter.Type switch
        {
            CustomApiType.Boolean => "Edm.Boolean",
            CustomApiType.DateTime => "Edm.DateTimeOffset",
            CustomApiType.Decimal or CustomApiType.Money => "Edm.Decimal",
            CustomApiType.Float => "Edm.Double",
            CustomApiType.Integer or CustomApiType.Picklist => "Edm.Int32",
            CustomApiType.String or CustomApiType.StringArray => "Edm.String",
            CustomApiType.Guid => "Edm.Guid",
            _ => string.IsNullOrEmpty(parameter.Table) ? WebType.AnyTable : parameter.Table,
        },
        parameter.Type is CustomApiType.StringArray or CustomApiType.EntityCollection);

    private static Type SdkTypeOf(CustomApiType type) => type switch
    {
        CustomApiType.Boolean => typeof(bool),
        CustomApiType.DateTime => typeof(DateTime),
        CustomApiType.Decimal => typeof(decimal),
        CustomApiType.Money => typeof(Money),
        CustomApiType.Float => typeof(double),
        CustomApiType.Integer => typeof(int),
        CustomApiType.Picklist => typeof(OptionSetValue),
        CustomApiType.String => typeof(string),
        CustomApiType.StringArray => typeof(string[]),
        CustomApiType.Guid => typeof(Guid),
        CustomApiType.EntityReference => typeof(EntityReference),
        CustomApiType.EntityCollection => typeof(EntityCollection),
        _ => typeof(Entity),
    };
}
