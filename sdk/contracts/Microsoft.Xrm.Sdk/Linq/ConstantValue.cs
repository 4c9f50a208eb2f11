using System;
using System.Linq.Expressions;
using System.Reflection;

namespace Microsoft.Xrm.Sdk.Linq;

/// <summary>The value of an expression that no record has a part in.</summary>
internal static class ConstantValue
{
    /// <summary>Finds the value.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="value">Its value.</param>
    /// <returns>False when it needs a record.</returns>
    public static bool TryGet(Expression expression, out object value)
    {
        if (expression is ConstantExpression constant)
        {
            value = constant.Value;
            return true;
        }

        value = null;
        if (SourceFinder.IsIn(expression))
        {
            return false;
        }

        try
        {
            value = Expression.Lambda(expression).Compile().DynamicInvoke();
            return true;
        }
        catch (TargetInvocationException error)
        {
            throw new InvalidOperationException(
                $"The value of {expression} cannot be computed: {error.InnerException.Message}", error.InnerException);
        }
    }

    private sealed class SourceFinder : ExpressionVisitor
    {
        private bool _found;

        public static bool IsIn(Expression expression)
        {
            var finder = new SourceFinder();
            finder.Visit(expression);
            return finder._found;
        }

        protected override Expression VisitExtension(Expression node)
        {
            _found = true;
            return node;
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            _found = true;
            return node;
        }
    }
}
