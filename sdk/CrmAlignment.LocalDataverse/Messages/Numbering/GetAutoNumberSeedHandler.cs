using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows.Numbering;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Numbering;

/// <summary>GetAutoNumberSeed: the number that an autonumber column was last set to start from.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/getautonumberseed.</remarks>
internal sealed class GetAutoNumberSeedHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "GetAutoNumberSeed";

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope) => new GetAutoNumberSeedResponse
    {
        Results = { ["AutoNumberSeedValue"] = AutoNumberSequence.Of(scope).Seed(scope.Transaction) },
    };
}
