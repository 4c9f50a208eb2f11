using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Sales;

/// <summary>Changes the state of a row by the message that the options name, so that registered steps run.</summary>
internal static class RowState
{
    /// <summary>The status to set: the one asked for, or the state's default for -1 and none.</summary>
    public static int StatusOf(TableDefinition table, int state, OptionSetValue? asked)
    {
        if (asked is null or { Value: -1 })
        {
            foreach (var option in table.Column("statecode").Choice!.Options)
            {
                if (option.Value == state && option.DefaultStatus is { } status)
                {
                    return status;
                }
            }

            throw DataverseFault.InvalidOperation(
                $"The state {state} of {table.LogicalName} has no default status reason; name one in the request's Status.");
        }

        foreach (var option in table.Column("statuscode").Choice!.Options)
        {
            if (option.Value == asked.Value && option.State == state)
            {
                return asked.Value;
            }
        }

        throw DataverseFault.StatusNotOfState(table.LogicalName, state, asked.Value);
    }

    /// <summary>Changes state and status.</summary>
    public static void Change(IRequestScope scope, SalesOptions options, EntityReference row, int state, int status)
    {
        if (options.StateChange == StateChangeMessage.SetState)
        {
            scope.Service.Execute(new SetStateRequest
            {
                EntityMoniker = row,
                State = new OptionSetValue(state),
                Status = new OptionSetValue(status),
            });
            return;
        }

        scope.Service.Update(new Entity(row.LogicalName, row.Id)
        {
            ["statecode"] = new OptionSetValue(state),
            ["statuscode"] = new OptionSetValue(status),
        });
    }
}
