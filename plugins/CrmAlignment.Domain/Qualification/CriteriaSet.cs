using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Qualification;

/// <summary>A version of the criteria that marketing and sales agreed on. Immutable; load it once and evaluate many leads.</summary>
public sealed class CriteriaSet
{
    private readonly CriteriaSetTerms _terms;

    /// <summary>A set; the criteria are put in order of their sequence.</summary>
    public CriteriaSet(CriteriaSetTerms terms, IEnumerable<Criterion> criteria)
    {
        _terms = terms;
        Criteria = criteria.OrderBy(criterion => criterion.Sequence).ToArray();
        ReachablePoints = Criteria.Where(criterion => criterion.Kind == CriterionKind.Scored).Sum(criterion => criterion.Points);
        AllMet = new Assessment(ReachablePoints >= Threshold ? CriteriaVerdict.Met : CriteriaVerdict.NotMet, ReachablePoints, this, []);
    }

    /// <summary>Id of the record.</summary>
    public Guid Id => _terms.Id;

    /// <summary>Name.</summary>
    public string Name => _terms.Name;

    /// <summary>Code shared by all versions.</summary>
    public string Code => _terms.Code;

    /// <summary>Version, from 1.</summary>
    public int Version => _terms.Version;

    /// <summary>What happens when a lead does not meet the set.</summary>
    public Enforcement Enforcement => _terms.Enforcement;

    /// <summary>Points that the scored criteria must reach together.</summary>
    public int Threshold => _terms.Threshold;

    /// <summary>The criteria, in order.</summary>
    public IReadOnlyList<Criterion> Criteria { get; }

    /// <summary>Leads to which the set applies.</summary>
    public CriteriaScope Scope => _terms.Scope;

    /// <summary>When the set became active (UTC).</summary>
    public DateTime? ActivatedOn => _terms.ActivatedOn;

    /// <summary>Points of all scored criteria together.</summary>
    public int ReachablePoints { get; }

    /// <summary>What a lead that meets every criterion gets; kept, so that its evaluation allocates nothing.</summary>
    internal Assessment AllMet { get; }

    /// <summary>The same set with other criteria, such as those with labels.</summary>
    internal CriteriaSet With(IEnumerable<Criterion> criteria) => new(_terms, criteria);
}
