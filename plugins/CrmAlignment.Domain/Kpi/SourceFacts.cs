using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;

namespace CrmAlignment.Domain.Kpi;

/// <summary>
/// All that the ledger holds of one source record. The ledger is the truth of what was posted: a record that is older than the import
/// has nothing in it, so that nothing of it can be taken back.
/// </summary>
public sealed class SourceFacts
{
    private const int StateBytes = 16;

    /// <summary>What was read of one source.</summary>
    /// <param name="table">Table of the source record.</param>
    /// <param name="id">Id of the source record.</param>
    /// <param name="facts">Every row of the ledger of that source, in any order.</param>
    public SourceFacts(string table, Guid id, IEnumerable<PostedFact> facts)
    {
        Table = table;
        Id = id;
        Facts = facts.OrderBy(fact => fact.Id).ToArray();
    }

    /// <summary>Table of the source record.</summary>
    public string Table { get; }

    /// <summary>Id of the source record.</summary>
    public Guid Id { get; }

    /// <summary>Its rows of the ledger, by id.</summary>
    public IReadOnlyList<PostedFact> Facts { get; }

    /// <summary>What was posted so far, added up.</summary>
    public IReadOnlyList<Contribution> Posted
    {
        get
        {
            var sum = new ContributionSum();
            foreach (var fact in Facts)
            {
                sum.Add(fact.Contribution.Key, fact.Contribution.Measures);
            }

            return sum.NonZero();
        }
    }

    /// <summary>
    /// The state of the ledger that was read, in 32 characters: the set of its rows, whichever of them are folded. What is posted after
    /// reading it is keyed by it, so that of two who post after the same state the second hits the alternate key.
    /// </summary>
    public string State
    {
        get
        {
            using var sha = SHA256.Create();
            var hash = sha.ComputeHash(Facts.SelectMany(fact => fact.Id.ToByteArray()).ToArray());
            return string.Concat(hash.Take(StateBytes).Select(part => part.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
        }
    }
}
