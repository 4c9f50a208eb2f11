using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Qualification;

/// <summary>A version of the criteria that marketing and sales agreed on. Immutable; load it once and evaluate many leads.</summary>
public sealed class CriteriaSet
{
    private readonly HashSet<string> _columns;

    /// <summary>A set; the criteria are put in order of their sequence.</summary>
    /// <param name="id">Id of the record.</param>
    /// <param name="name">Name.</param>
    /// <param name="code">Code shared by all versions.</param>
    /// <param name="version">Version, from 1.</param>
    /// <param name="enforcement">What happens when a lead does not meet the set.</param>
    /// <param name="threshold">Points that the scored criteria must reach together; 0 when they need not.</param>
    /// <param name="criteria">The criteria.</param>
    /// <param name="scope">Leads to which it applies; all when null.</param>
    /// <param name="activatedOn">When it became active (UTC); null for a draft.</param>
    public CriteriaSet(
        Guid id,
        string name,
        string code,
        int version,
        Enforcement enforcement,
        int threshold,
        IEnumerable<Criterion> criteria,
        CriteriaScope? scope = null,
        DateTime? activatedOn = null)
    {
        Id = id;
        Name = name;
        Code = code;
        Version = version;
        Enforcement = enforcement;
        Threshold = threshold;
        Criteria = criteria.OrderBy(criterion => criterion.Sequence).ToArray();
        Scope = scope ?? CriteriaScope.All;
        ActivatedOn = activatedOn;
        ReachablePoints = Criteria.Where(criterion => criterion.Kind == CriterionKind.Scored).Sum(criterion => criterion.Points);
        _columns = new HashSet<string>(Criteria.SelectMany(criterion => new[] { criterion.Column, criterion.ReadColumn }));
        AllMet = new Assessment(ReachablePoints >= threshold ? CriteriaVerdict.Met : CriteriaVerdict.NotMet, ReachablePoints, this, []);
    }

    /// <summary>Id of the record.</summary>
    public Guid Id { get; }

    /// <summary>Name.</summary>
    public string Name { get; }

    /// <summary>Code shared by all versions.</summary>
    public string Code { get; }

    /// <summary>Version, from 1.</summary>
    public int Version { get; }

    /// <summary>What happens when a lead does not meet the set.</summary>
    public Enforcement Enforcement { get; }

    /// <summary>Points that the scored criteria must reach together.</summary>
    public int Threshold { get; }

    /// <summary>The criteria, in order.</summary>
    public IReadOnlyList<Criterion> Criteria { get; }

    /// <summary>Leads to which the set applies.</summary>
    public CriteriaScope Scope { get; }

    /// <summary>When the set became active (UTC).</summary>
    public DateTime? ActivatedOn { get; }

    /// <summary>Points of all scored criteria together.</summary>
    public int ReachablePoints { get; }

    /// <summary>What a lead that meets every criterion gets; kept, so that its evaluation allocates nothing.</summary>
    internal Assessment AllMet { get; }

    /// <summary>Whether a criterion asks for the column (for money: or for its base column).</summary>
    public bool Asks(string column) => _columns.Contains(column);
}
