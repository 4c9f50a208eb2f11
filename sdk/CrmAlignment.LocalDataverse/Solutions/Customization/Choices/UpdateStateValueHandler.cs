using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Choices;

/// <summary>UpdateStateValue (https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.updatestatevaluerequest).</summary>
internal sealed class UpdateStateValueHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "UpdateStateValue";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var customization = ChoiceCustomization.OfState(scope, "statecode", ColumnType.State);
        var known = customization.Option(scope.Required<int>("Value"));
        var changed = known with
        {
            Label = OptionTexts.Changed(scope, "Label", known.Label),
            Description = OptionTexts.Changed(scope, "Description", known.Description),
            DefaultStatus = scope.Optional<int?>("DefaultStatusCode") is { } status
                ? RequireStatus(customization, known, status)
                : known.DefaultStatus,
            IsOwn = true,
        };
        customization.Apply(customization.Choice.WithOptions(
            customization.Choice.Options.Select(option => option.Value == known.Value ? changed : option)));
        return new UpdateStateValueResponse();
    }

    private static int RequireStatus(ChoiceCustomization customization, ChoiceOption state, int status) =>
        customization.Table!.Column("statuscode").Choice!.Find(status)?.State == state.Value
            ? status
            : throw DataverseFault.StatusNotOfState(customization.Table.LogicalName, state.Value, status);
}
