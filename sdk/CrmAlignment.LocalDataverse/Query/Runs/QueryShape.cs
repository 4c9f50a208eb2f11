using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CrmAlignment.LocalDataverse.Query.Tree;

namespace CrmAlignment.LocalDataverse.Query.Runs;

/// <summary>
/// What a query is besides the values of its conditions, written as one text: queries with the same text are one statement. The rows that
/// the caller may read belong to it, since security is compiled into the statement as well.
/// </summary>
/// <remarks>
/// Each name has its length in front, so that no two queries read alike. What is written must be everything that <see cref="RowPlanner"/>
/// and <see cref="AggregatePlanner"/> read of a tree; a condition adds how many values it has.
/// </remarks>
internal sealed class QueryShape : IDisposable
{
    // A longer one is not likely to come again, and would be kept for it.
    private const int Longest = 8_000;

    [ThreadStatic]
    private static QueryShape? _spare;

    private readonly List<QueryCondition> _conditions = [];
    private char[] _text = new char[512];
    private int _length;

    /// <summary>The text.</summary>
    internal ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    /// <summary>The conditions of the query and of the caller's security, in the order of the text.</summary>
    internal IReadOnlyList<QueryCondition> Conditions => _conditions;

    /// <summary>Whether the statement is worth keeping.</summary>
    internal bool IsShort => _length <= Longest;

    /// <summary>Writes the shape of a query.</summary>
    /// <param name="tree">The query.</param>
    /// <param name="context">Who asks.</param>
    /// <returns>The shape; dispose it, and use nothing of it afterwards.</returns>
    internal static QueryShape Of(QueryTree tree, QueryContext context)
    {
        var shape = _spare ?? new QueryShape();
        _spare = null;
        shape.Add((char)('0' + (tree.Distinct ? 1 : 0) + (tree.UseRawOrder ? 2 : 0) + (tree.Top is null ? 4 : 0) + (tree.IsAggregate ? 8 : 0)));
        shape.Add(PageSize.Of(tree, context.Limits));
        shape.Add(context.Language);
        shape.Add(context.Hidden.Key);
        shape.Add(tree.Root, context);
        return shape;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _length = 0;
        _conditions.Clear();
        if (_text.Length <= Longest)
        {
            _spare = this;
        }
    }

    private void Add(TableNode node, QueryContext context)
    {
        Add(node.Table);
        Add(node.Alias);
        Add(node.AllColumns ? '*' : 'c');
        Add(node.Columns);
        Add(node.Filter, context);
        Add(context.RowFilter(node.Table), context);
        Add(node.Links.Length);
        foreach (var link in node.Links)
        {
            Add(link, context);
        }

        Add(node.Orders.Length);
        foreach (var order in node.Orders)
        {
            Add(order.Column);
            Add(order.Alias);
            Add(order.Entity);
            Add(order.Descending ? '-' : '+');
        }
    }

    private void Add(ImmutableArray<ColumnSelection> columns)
    {
        Add(columns.Length);
        foreach (var column in columns)
        {
            Add(column.Column);
            Add(column.Alias);
            Add(column.CountsChildren ? 'n' : 'v');
            Add((char)('0' + (int)column.Aggregate));
            Add((char)('0' + (column.Distinct ? 1 : 0) + (column.IsGroup ? 2 : 0) + (column.InUserTimeZone ? 4 : 0)));
            Add(column.DatePart is { } part ? (int)part : -1);
        }
    }

    private void Add(QueryLink link, QueryContext context)
    {
        Add((int)link.Kind);
        Add(link.FromColumn);
        Add(link.ToColumn);
        Add(link.Node, context);
    }

    private void Add(QueryFilter? filter, QueryContext context)
    {
        switch (filter)
        {
            case null:
                Add('_');
                break;
            case FilterGroup group:
                Add(group.MatchesNothing ? '!' : group.IsOr ? '|' : '&');
                Add(group.Filters.Length);
                foreach (var part in group.Filters)
                {
                    Add(part, context);
                }

                break;
            case RelatedFilter related:
                Add('>');
                Add(related.Link, context);
                break;
            case QueryCondition condition:
                Add('?');
                Add(condition);
                break;
            default:
                throw QueryFault.NotSupported($"the filter {filter.GetType().Name}");
        }
    }

    private void Add(QueryCondition condition)
    {
        Add(condition.Column);
        Add((int)condition.Operator);
        Add(condition.Entity);
        Add(condition.ComparedColumn);
        Add(condition.Values.Length);
        _conditions.Add(condition);
    }

    private void Add(string? name)
    {
        if (name is null)
        {
            Add('-');
            return;
        }

        Add(name.Length);
        Reserve(name.Length);
        name.CopyTo(_text.AsSpan(_length));
        _length += name.Length;
    }

    // Two halves, since an LCID or an operator may be greater than a letter, and a length is one, too.
    private void Add(int number)
    {
        Reserve(2);
        _text[_length++] = (char)(number >> 16);
        _text[_length++] = (char)number;
    }

    private void Add(char mark)
    {
        Reserve(1);
        _text[_length++] = mark;
    }

    private void Reserve(int letters)
    {
        if (_length + letters > _text.Length)
        {
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + letters));
        }
    }
}
