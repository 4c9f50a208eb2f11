using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Choices;

/// <summary>
/// DeleteOptionValue (https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.deleteoptionvaluerequest). Rows that have the
/// option keep its number and show no label (https://learn.microsoft.com/power-apps/maker/data-platform/custom-picklists).
/// </summary>
internal sealed class DeleteOptionValueHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "DeleteOptionValue";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var customization = ChoiceCustomization.Of(scope, ColumnType.Choice, ColumnType.MultiChoice, ColumnType.Status);
        var option = customization.Option(scope.Required<int>("Value"));
        if (customization.Column is { Type: ColumnType.Status })
        {
            RefuseDefault(customization, option);
        }

        customization.Apply(customization.Choice.Without(option.Value));
        return new DeleteOptionValueResponse();
    }

    // A state without a default status could not be set, so that this covers its last status, too.
    private static void RefuseDefault(ChoiceCustomization customization, ChoiceOption option)
    {
        var states = customization.Table!.Column("statecode").Choice!;
        if (states.Options.Any(state => StateRules.DefaultStatus(states, customization.Choice, state.Value) == option.Value))
        {
            throw DataverseFault.Of(
                DataverseErrorCode.CannotDeleteDefaultStatusOption,
                $"Default Status options cannot be deleted. {option.Value} is the default of the state {option.State} of "
                    + $"'{customization.Table.LogicalName}'; give the state another by UpdateStateValue first.");
        }
    }
}
