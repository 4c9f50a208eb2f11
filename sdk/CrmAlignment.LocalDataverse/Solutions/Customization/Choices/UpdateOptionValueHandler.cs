using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Choices;

/// <summary>
/// UpdateOptionValue, for options of every kind but states
/// (https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.updateoptionvaluerequest).
/// </summary>
internal sealed class UpdateOptionValueHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "UpdateOptionValue";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        ParentValues.Refuse(scope);
        var customization = ChoiceCustomization.Of(
            scope, ColumnType.Choice, ColumnType.MultiChoice, ColumnType.Status, ColumnType.Boolean);
        var known = customization.Option(scope.Required<int>("Value"));
        var changed = known with
        {
            Label = OptionTexts.Changed(scope, "Label", known.Label),
            Description = OptionTexts.Changed(scope, "Description", known.Description),
            IsOwn = true,
        };
        customization.Apply(customization.Choice.WithOptions(
            customization.Choice.Options.Select(option => option.Value == known.Value ? changed : option)));
        return new UpdateOptionValueResponse();
    }
}
