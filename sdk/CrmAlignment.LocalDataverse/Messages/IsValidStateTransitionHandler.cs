using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages;

/// <summary>
/// IsValidStateTransition: whether a row may go to a state and status reason, without trying
/// (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.isvalidstatetransitionrequest). States are named as in code:
/// Active, Won. Asks for read access to the row.
/// </summary>
internal sealed class IsValidStateTransitionHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "IsValidStateTransition";

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => PrimaryEntity.Of(request.Parameters, "Entity");

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var reference = scope.Required<EntityReference>("Entity");
        var table = scope.Catalog.Table(reference.LogicalName);
        var id = RowReader.RequireId(scope, reference);
        var row = scope.Transaction.Retrieve(table.LogicalName, id) ?? throw DataverseFault.ObjectDoesNotExist(table.SchemaName, id);
        scope.Access.Require(row, AccessRight.Read);
        if (table.FindColumn("statecode")?.Choice is not { } states || table.FindColumn("statuscode")?.Choice is not { } reasons)
        {
            throw DataverseFault.InvalidArgument($"Rows of '{table.LogicalName}' have no state.");
        }

        var state = StateNamed(table, states, scope.Required<string>("NewState"));
        var isValid = ReasonOf(states, reasons, state, scope.Required<int>("NewStatus")) is { } reason
            && !IsClosedAgain(row, state)
            && row["statuscode"] is int before
            && StateRules.MayFollow(table, reasons, before, reason);
        return new IsValidStateTransitionResponse { Results = { ["IsValid"] = isValid } };
    }

    private static int StateNamed(TableDefinition table, ChoiceDefinition states, string name) =>
        states.Options.FirstOrDefault(option => name.Equals(option.InvariantName, StringComparison.OrdinalIgnoreCase))?.Value
        ?? throw DataverseFault.InvalidArgument(
            $"'{name}' is no state of '{table.LogicalName}'. Its states are {string.Join(", ", states.Options.Select(option => option.InvariantName))}.");

    // -1 asks for the default status of the state.
    private static int? ReasonOf(ChoiceDefinition states, ChoiceDefinition reasons, int state, int status) => status == -1
        ? StateRules.DefaultStatus(states, reasons, state)
        : reasons.Find(status) is { } option && (option.State is null || option.State == state) ? status : null;

    // A closed opportunity or case is reopened before it is closed once more, a closed quote never.
    private static bool IsClosedAgain(StoredRow row, int state) => row["statecode"] is int before && before != state
        && ((row.Table.LogicalName is "opportunity" or "incident" && state != 0 && before != 0) || (row.Table.LogicalName == "quote" && before is 2 or 3));
}
