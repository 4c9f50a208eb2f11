using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>
/// Values of environment variables that a request sets while importing
/// (https://learn.microsoft.com/power-platform/alm/conn-ref-env-variables-build-tools).
/// </summary>
internal static class ComponentParameters
{
    private const string Value = "environmentvariablevalue";
    private const string Definition = "environmentvariabledefinition";

    /// <summary>Sets the values of a request's ComponentParameters.</summary>
    /// <param name="scope">The request.</param>
    public static void Apply(IRequestScope scope)
    {
        if (scope.Optional<EntityCollection>("ComponentParameters") is not { } parameters)
        {
            return;
        }

        var values = new EnvironmentVariableValues(
            scope.Transaction, new RegistrationWriter(scope.Transaction, scope.UserId, scope.UtcNow));
        foreach (var parameter in parameters.Entities)
        {
            if (parameter.LogicalName != Value)
            {
                throw DataverseFault.NotSupported($"ComponentParameters of the table '{parameter.LogicalName}'; only {Value} is");
            }

            var name = parameter.GetAttributeValue<string>("schemaname")
                ?? throw DataverseFault.InvalidArgument($"A {Value} in ComponentParameters needs the schemaname of its definition.");
            values.Set(DefinitionOf(scope, name), name, parameter.GetAttributeValue<string>("value"));
        }
    }

    private static Guid DefinitionOf(IRequestScope scope, string schemaName) =>
        scope.Transaction.Find(Definition, new Dictionary<string, object?> { ["schemaname"] = schemaName }, limit: 1) is [var id]
            ? id
            : throw DataverseFault.InvalidArgument($"ComponentParameters sets the environment variable '{schemaName}', which neither "
                + "the package nor the organization has.");
}
