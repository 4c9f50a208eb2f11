using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Choices;

/// <summary>InsertOptionValue (https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.insertoptionvaluerequest).</summary>
internal sealed class InsertOptionValueHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "InsertOptionValue";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        ParentValues.Refuse(scope);
        var customization = ChoiceCustomization.Of(scope, ColumnType.Choice, ColumnType.MultiChoice);
        var option = new ChoiceOption(customization.NewValue(), OptionTexts.New(scope))
        {
            Description = OptionTexts.Description(scope),
            IsOwn = true,
        };
        customization.Apply(customization.Choice.WithOptions([.. customization.Choice.Options, option]));
        return new InsertOptionValueResponse { Results = { ["NewOptionValue"] = option.Value } };
    }
}
