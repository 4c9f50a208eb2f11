using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.EndToEnd.Tests.Paths;

/// <summary>The ways in which the state changes: closing and deactivating, reopening and activating.</summary>
internal static class StateWays
{
    public static Way[] All { get; } = [ByUpdate, BySetState, BySetStateDynamicEntity, Back];

    private static Way ByUpdate => new()
    {
        Title = "Update of the state",
        Act = cell => cell.Service.Update(cell.InState(cell.Kind.OtherState!.Value)),
    };

    private static Way BySetState => new()
    {
        Title = "SetState",
        Act = cell => cell.Service.Execute(new SetStateRequest
        {
            EntityMoniker = cell.Row,
            State = new OptionSetValue(cell.Kind.OtherState!.Value.State),
            Status = new OptionSetValue(cell.Kind.OtherState.Value.Status),
        }),
    };

    private static Way BySetStateDynamicEntity => new()
    {
        Title = "SetStateDynamicEntity",
        Act = cell => cell.Service.Execute(new OrganizationRequest("SetStateDynamicEntity")
        {
            ["EntityMoniker"] = cell.Row,
            ["State"] = new OptionSetValue(cell.Kind.OtherState!.Value.State),
            ["Status"] = new OptionSetValue(cell.Kind.OtherState.Value.Status),
        }),
    };

    private static Way Back => new()
    {
        Title = "Update of the state, and back",
        WhyNot = kind => kind.Table == "opportunity" ? "closing it again is Win or Lose" : null,
        Act = cell =>
        {
            cell.Service.Update(cell.InState(cell.Kind.OtherState!.Value));
            cell.Service.Update(cell.InState(cell.Kind.State));
        },
    };
}
