using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query.Tree;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Query.Conditions;

/// <summary>
/// Binds the values of a statement and remembers where each came from, so that a query that differs in nothing but its values can run the
/// same statement with its own. Who binds a value by another way, or looks at more of the query than <see cref="ConditionSubject"/> tells
/// without it, makes a statement for this query alone.
/// </summary>
/// <param name="parameters">Where values are bound.</param>
internal sealed class ValueSources(SqlParameters parameters)
{
    private readonly List<ValueSource> _known = [];
    private bool _isOwn;

    /// <summary>Where the values came from, in the order of the placeholders; null when the statement is for this query alone.</summary>
    internal IReadOnlyList<ValueSource>? All => _isOwn || _known.Count != parameters.Values.Count ? null : _known;

    /// <summary>Binds a value of a condition.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="index">Which of its values.</param>
    /// <param name="column">The column whose encoding it has.</param>
    /// <param name="context">Who asks.</param>
    /// <returns>The placeholder.</returns>
    internal string Add(QueryCondition condition, int index, ColumnDefinition column, QueryContext context)
    {
        _known.Add(new ValueSource(condition, index, column, null));
        return parameters.Add(ConditionValue.Encode(column, condition.Values[index], context));
    }

    /// <summary>Binds a value that every query of the same shape and language has.</summary>
    /// <param name="value">The value in SQLite's terms.</param>
    /// <returns>The placeholder.</returns>
    internal string AddConstant(object value)
    {
        _known.Add(new ValueSource(null, 0, null, value));
        return parameters.Add(value);
    }

    /// <summary>Says that the statement depends on more than the query's shape.</summary>
    internal void BelongToThisQuery() => _isOwn = true;
}
