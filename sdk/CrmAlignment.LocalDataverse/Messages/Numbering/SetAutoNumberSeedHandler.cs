using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows.Numbering;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Numbering;

/// <summary>SetAutoNumberSeed: the number that the next row gets in an autonumber column.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/create-auto-number-attributes.</remarks>
internal sealed class SetAutoNumberSeedHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "SetAutoNumberSeed";

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        // The seed belongs to the column's definition, so whoever may change columns may set it (assumed: no page names the privilege).
        scope.Access.RequirePrivilege("prvWriteAttribute");
        var seed = scope.Required<long>("Value");
        if (seed < 0)
        {
            throw DataverseFault.InvalidArgument($"The seed {seed} of an autonumber column is negative.");
        }

        AutoNumberSequence.Of(scope).Restart(scope.Transaction, seed);
        return new SetAutoNumberSeedResponse();
    }
}
