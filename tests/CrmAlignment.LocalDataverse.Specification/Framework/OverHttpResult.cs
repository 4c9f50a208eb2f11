using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Specification.Environments;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace CrmAlignment.LocalDataverse.Specification.Framework;

/// <summary>
/// What the result of a test over HTTP counts as. A test that met what the Web API does not have is skipped with the reason, whether it can
/// be skipped elsewhere or not. One that is known to fail (<see cref="NotInWebApi"/>, <see cref="NotYetOverHttp"/>) is skipped with the reason while it fails, and
/// fails when it passes, so that the list says what is.
/// </summary>
internal static class OverHttpResult
{
    /// <summary>The result as it counts.</summary>
    public static ITestResultMessage Of(ITestResultMessage result)
    {
        if (((IReflectionTypeInfo)result.TestClass.Class).Type.BaseType is not { IsGenericType: true } specification
            || specification.GenericTypeArguments[0] != typeof(OverHttpEnvironment))
        {
            return result;
        }

        var method = result.TestMethod.Method;
        var test = $"{specification.Name.Split('`')[0]}.{method.Name}";
        var known = NotInWebApi.Tests.GetValueOrDefault(test) ?? NotYetOverHttp.Tests.GetValueOrDefault(test);
        return (result, known) switch
        {
            (ITestFailed failed, _) when SkippedBy(failed) is { } reason => new TestSkipped(failed.Test, reason),
            (ITestFailed failed, not null) => new TestSkipped(failed.Test, "Not over HTTP: " + known),
            (ITestPassed passed, not null) when method.GetCustomAttributes(typeof(TheoryAttribute)).FirstOrDefault() is null => new TestFailed(
                passed.Test, passed.ExecutionTime, passed.Output, new InvalidOperationException("It passes over HTTP: take it off its list (NotInWebApi, NotYetOverHttp).")),
            _ => result,
        };
    }

    // What is thrown inside of an assertion or another call stands inside of what these throw.
    private static string? SkippedBy(ITestFailed failed)
    {
        var at = Array.IndexOf(failed.ExceptionTypes, typeof(Xunit.SkipException).FullName);
        return at < 0 ? null : failed.Messages[at];
    }
}
