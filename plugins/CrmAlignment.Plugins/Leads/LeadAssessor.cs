using System;
using System.Linq;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Time;
using CrmAlignment.Model.Choices;
using CrmAlignment.Plugins.Criteria;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Settings;

namespace CrmAlignment.Plugins.Leads;

/// <summary>Holds a lead against the criteria set that applies to it: one request, and one more when a criterion asks for a date.</summary>
internal static class LeadAssessor
{
    /// <summary>What the agreed criteria say of the lead now.</summary>
    public static Assessment Assess(PluginScope scope, IRecordValues lead)
    {
        var set = CriteriaSetSelector.Select(ActiveCriteriaSets.Read(scope.SystemService), lead);
        if (set is not null)
        {
            AssessedSet.Remember(scope.Context, set);
        }

        return CriteriaEvaluation.Evaluate(set, lead, scope.Now, ZoneFor(scope, set));
    }

    private static TimeZoneInfo? ZoneFor(PluginScope scope, CriteriaSet? set) =>
        set is not null && set.Criteria.Any(criterion => criterion.ValueType == CriterionValueType.Date)
            ? TimeZones.Find(OrganizationTimeZone.ReadId(scope.SystemService))
            : null;
}
