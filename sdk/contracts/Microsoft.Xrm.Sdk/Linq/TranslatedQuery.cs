using System.Collections.Generic;
using System.Linq.Expressions;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Linq;

/// <summary>A LINQ query as the platform understands it, and what becomes of its rows.</summary>
internal sealed class TranslatedQuery
{
    public TranslatedQuery(SourceExpression root)
    {
        Query = new QueryExpression(root.Table);
        Sources.Add(root);
        Projection = root;
    }

    /// <summary>What is asked; its columns follow from the projection.</summary>
    public QueryExpression Query { get; }

    /// <summary>The records of a row: the root's and the joined ones.</summary>
    public List<SourceExpression> Sources { get; } = new List<SourceExpression>();

    /// <summary>What an element of the sequence is, over the records.</summary>
    public Expression Projection { get; set; }

    /// <summary>How many rows are left out at the beginning; null when nothing is said.</summary>
    public int? Skip { get; set; }

    /// <summary>How many rows are taken at most; null for all.</summary>
    public int? Take { get; set; }

    /// <summary>The method that takes one of the elements, such as First; null when the sequence is asked for.</summary>
    public string Single { get; set; }
}
