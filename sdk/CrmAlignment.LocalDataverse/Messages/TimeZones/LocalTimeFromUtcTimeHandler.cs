using System;
using CrmAlignment.LocalDataverse.Query;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.TimeZones;

/// <summary>
/// LocalTimeFromUtcTime: what a clock of a time zone shows at a moment
/// (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.localtimefromutctimerequest). Asks for no privilege
/// (https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/gg334568(v=crm.8)).
/// </summary>
internal sealed class LocalTimeFromUtcTimeHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "LocalTimeFromUtcTime";

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var zone = scope.Organization.Preferences(scope.Execution).TimeZone(scope.Required<int>("TimeZoneCode"));
        var local = LocalTime.FromUtc(scope.Required<DateTime>("UtcTime"), zone);
        return new LocalTimeFromUtcTimeResponse { Results = { ["LocalTime"] = DateTime.SpecifyKind(local, DateTimeKind.Unspecified) } };
    }
}
