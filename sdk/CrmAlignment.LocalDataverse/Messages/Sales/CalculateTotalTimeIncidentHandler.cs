using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Sales;

/// <summary>
/// CalculateTotalTimeIncident: the minutes that were spent on a case, which are the durations of all of its activities
/// (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.calculatetotaltimeincidentrequest and
/// https://learn.microsoft.com/dynamics365/customer-service/customer-service-hub-user-guide-resolve-cancel-reassign-a-case). Asks for read access to the case.
/// </summary>
internal sealed class CalculateTotalTimeIncidentHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "CalculateTotalTimeIncident";

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var id = scope.Required<Guid>("IncidentId");
        var incident = scope.Transaction.Retrieve("incident", id) ?? throw DataverseFault.ObjectDoesNotExist("Incident", id);
        scope.Access.Require(incident, AccessRight.Read);
        var minutes = CaseActivities.Of(scope, id).Sum(activity => (long)(activity["actualdurationminutes"] as int? ?? 0));
        return new CalculateTotalTimeIncidentResponse { Results = { ["TotalTime"] = minutes } };
    }
}
