using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Plugins.Criteria;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Settings;

namespace CrmAlignment.Plugins.Leads;

/// <summary>Holds a lead against the criteria set that applies to it: one request, and one more when a criterion asks for a date.</summary>
/// <param name="scope">The run.</param>
/// <param name="sets">The sets in force.</param>
internal sealed class LeadAssessor(PluginScope scope, IReadOnlyList<CriteriaSet> sets)
{
    /// <summary>Reads the sets in force.</summary>
    public LeadAssessor(PluginScope scope)
        : this(scope, ActiveCriteriaSets.Read(scope.SystemService))
    {
    }

    /// <summary>What the agreed criteria say of the lead now.</summary>
    public static Assessment Assess(PluginScope scope, IRecordValues lead) => new LeadAssessor(scope).Assess(lead);

    /// <summary>What the set that applies says of the lead.</summary>
    public Assessment Assess(IRecordValues lead)
    {
        var leadScope = CriteriaScope.OfLead(lead);
        if (CriteriaSetSelector.Select(sets, leadScope) is not { } set)
        {
            return Assessment.Of(new WithoutSet(leadScope.Segment, KnownSegments(), () => NoSetPolicy.Refuses(scope.SystemService)));
        }

        AssessedSet.Remember(scope.Context, set);
        return Evaluate(set, lead);
    }

    /// <summary>
    /// What the set that applied before says of the lead as it will be; null when the same set, or none, applied. Leaving a scope for
    /// one whose set asks less, or for none, must not open the gate in the same save. Coming from where no set applied is no such escape.
    /// </summary>
    /// <param name="lead">The lead as it will be.</param>
    /// <param name="formerScope">The scope in which the lead was.</param>
    public Assessment? AssessByFormerScope(IRecordValues lead, CriteriaScope formerScope)
    {
        var former = CriteriaSetSelector.Select(sets, formerScope);
        return former is null || former == CriteriaSetSelector.Select(sets, CriteriaScope.OfLead(lead)) ? null : Evaluate(former, lead);
    }

    /// <summary>Leaves what the set asked of the lead for the step that keeps the evidence.</summary>
    public void RememberAsked(CriteriaSet set, IRecordValues lead) =>
        AskedOfLead.Remember(scope.Context, set, AskedValues.Write(set, lead, new EvaluationMoment(scope.Now)));

    private Assessment Evaluate(CriteriaSet set, IRecordValues lead) => CriteriaEvaluation.Evaluate(set, lead, scope.Now, ZoneFor(set));

    private TimeZoneInfo? ZoneFor(CriteriaSet set) =>
        set.Criteria.Any(criterion => criterion.ValueType == CriterionValueType.Date)
            ? OrganizationTimeZone.Read(scope.SystemService)
            : null;

    private string[] KnownSegments() => sets.Select(set => set.Scope.Segment).OfType<string>()
        .Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(segment => segment, StringComparer.OrdinalIgnoreCase).ToArray();
}
