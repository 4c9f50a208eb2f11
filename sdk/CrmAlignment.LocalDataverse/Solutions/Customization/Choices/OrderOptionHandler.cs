using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Choices;

/// <summary>OrderOption (https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.orderoptionrequest).</summary>
internal sealed class OrderOptionHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "OrderOption";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var customization = ChoiceCustomization.Of(scope, ColumnType.Choice, ColumnType.MultiChoice, ColumnType.Status);
        var values = scope.Required<int[]>("Values");
        if (values.Length != customization.Choice.Options.Length || values.Distinct().Count() != values.Length)
        {
            throw DataverseFault.Of(
                DataverseErrorCode.OptionReorderArrayIncorrectLength,
                "The array of option values that were provided for reordering does not match the number of options for the attribute. "
                    + $"The choice '{customization.Choice.Name}' has {customization.Choice.Options.Length} options; name each once.");
        }

        customization.Apply(customization.Choice.WithOptions(values.Select(customization.Option)));
        return new OrderOptionResponse();
    }
}
