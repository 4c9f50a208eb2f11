using System;
using CrmAlignment.LocalDataverse.Query;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.TimeZones;

/// <summary>
/// UtcTimeFromLocalTime: the moment at which a clock of a time zone shows a time
/// (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.utctimefromlocaltimerequest). Asks for no privilege
/// (https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/gg334674(v=crm.8)).
/// </summary>
internal sealed class UtcTimeFromLocalTimeHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "UtcTimeFromLocalTime";

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var zone = scope.Organization.Preferences(scope.Execution).TimeZone(scope.Required<int>("TimeZoneCode"));
        return new UtcTimeFromLocalTimeResponse { Results = { ["UtcTime"] = LocalTime.ToUtc(scope.Required<DateTime>("LocalTime"), zone) } };
    }
}
