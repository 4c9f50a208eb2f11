using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Choices;

/// <summary>InsertStatusValue (https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.insertstatusvaluerequest).</summary>
internal sealed class InsertStatusValueHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "InsertStatusValue";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var customization = ChoiceCustomization.OfState(scope, "statuscode", ColumnType.Status);
        var state = scope.Required<int>("StateCode");
        var states = customization.Table!.Column("statecode").Choice!;
        if (states.Find(state) is null)
        {
            throw OptionFault.Unknown(states, state);
        }

        var option = new ChoiceOption(customization.NewValue(), OptionTexts.New(scope))
        {
            Description = OptionTexts.Description(scope),
            State = state,
            IsOwn = true,
        };
        customization.Apply(customization.Choice.WithOptions(customization.Choice.Options.Append(option)));
        return new InsertStatusValueResponse { Results = { ["NewOptionValue"] = option.Value } };
    }
}
