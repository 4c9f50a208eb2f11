using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Sales;

/// <summary>The activity that stays behind when a row is closed: an opportunityclose, a quoteclose, an orderclose.</summary>
/// <remarks>It is completed, as something that has happened (assumed).</remarks>
/// <param name="parameter">The parameter of the request that holds it.</param>
/// <param name="table">Its table.</param>
/// <param name="column">Its column that names the closed row.</param>
/// <param name="closedTable">The closed row's table.</param>
internal sealed class ClosingActivity(string parameter, string table, string column, string closedTable)
{
    private const int Completed = 1;

    /// <summary>The row that the activity in a request closes.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The reference; null when the request names none.</returns>
    public EntityReference? RowOf(OrganizationRequest request) =>
        request.Parameters.TryGetValue(parameter, out var value) && value is Entity close ? RowOf(close) : null;

    /// <summary>The activity in a request, and the row that it closes.</summary>
    /// <param name="scope">The request.</param>
    /// <returns>Both.</returns>
    public (Entity Close, EntityReference Row) Required(IRequestScope scope)
    {
        var close = scope.Required<Entity>(parameter);
        return (close, RowOf(close) ?? throw DataverseFault.MissingParameter(scope.Message, $"{parameter}.{column}"));
    }

    /// <summary>Stores the activity.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="close">The activity as the request has it.</param>
    /// <param name="row">The closed row.</param>
    /// <param name="closedOn">When it was closed, UTC.</param>
    /// <param name="defaults">What the activity says where the request does not.</param>
    public void Create(
        IRequestScope scope, Entity close, EntityReference row, DateTime closedOn, params (string Column, object? Value)[] defaults)
    {
        var activity = new Entity(table);
        foreach (var (name, value) in close.Attributes)
        {
            activity[name] = value;
        }

        activity[column] = row;
        activity["actualend"] = closedOn;
        activity["statecode"] = new OptionSetValue(Completed);
        activity.Attributes.Remove("statuscode");
        foreach (var (name, value) in defaults)
        {
            Default(activity, name, value);
        }

        scope.Service.Create(activity);
    }

    /// <summary>When the row was closed: the end of the activity, or now.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="close">The activity.</param>
    /// <returns>The instant, UTC.</returns>
    public static DateTime ClosedOn(IRequestScope scope, Entity close) => close.GetAttributeValue<DateTime?>("actualend") ?? scope.UtcNow;

    private static void Default(Entity row, string name, object? value)
    {
        if (value is not null && row.GetAttributeValue<object?>(name) is null)
        {
            row[name] = value;
        }
    }

    private EntityReference? RowOf(Entity close) => close.GetAttributeValue<EntityReference>(column) is { } row
        ? new EntityReference(closedTable, row.Id)
        : null;
}
