using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows.Numbering;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Numbering;

/// <summary>GetNextAutoNumberValue: the number that the next row will get; asking does not use it up.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/getnextautonumbervalue.</remarks>
internal sealed class GetNextAutoNumberValueHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "GetNextAutoNumberValue";

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope) => new GetNextAutoNumberValueResponse
    {
        Results = { ["NextAutoNumberValue"] = AutoNumberSequence.Of(scope).Next(scope.Transaction) },
    };
}
