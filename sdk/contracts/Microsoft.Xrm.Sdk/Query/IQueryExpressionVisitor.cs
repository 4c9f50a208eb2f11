namespace Microsoft.Xrm.Sdk.Query;

/// <summary>Reads or rewrites a query.</summary>
public interface IQueryExpressionVisitor
{
    /// <summary>Visits a query.</summary>
    /// <param name="query">The query.</param>
    /// <returns>The query, or another in its place.</returns>
    QueryExpression Visit(QueryExpression query);
}
