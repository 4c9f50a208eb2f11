using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using CrmAlignment.Plugins.Registration;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Pipeline;

/// <summary>Where a plug-in class says that it runs.</summary>
internal sealed class Declaration
{
    // A Custom API's plug-in is its main operation (https://learn.microsoft.com/power-apps/developer/data-platform/custom-api).
    private const int MainOperation = 30;
    private const int Asynchronous = 1;

    private readonly string _className;
    private readonly string? _customApi;
    private readonly IReadOnlyList<StepAttribute> _steps;

    private Declaration(string className, string? customApi, IReadOnlyList<StepAttribute> steps)
    {
        _className = className;
        _customApi = customApi;
        _steps = steps;
    }

    public static Declaration Of(Type plugin) => new(
        plugin.Name,
        plugin.GetCustomAttribute<CustomApiAttribute>(inherit: false)?.UniqueName,
        plugin.GetCustomAttributes<StepAttribute>(inherit: false).ToArray());

    /// <summary>
    /// Checks that the platform runs the plug-in where it is declared: anywhere else its images and transaction would be missing.
    /// </summary>
    /// <exception cref="InvalidPluginExecutionException">It runs elsewhere.</exception>
    public void Require(IPluginExecutionContext context)
    {
        if (!Covers(context))
        {
            throw new InvalidPluginExecutionException(
                $"{_className} is registered on {Describe(context.MessageName, context.PrimaryEntityName, context.Stage, context.Mode == Asynchronous)}, "
                + $"but it is made for {string.Join("; ", Declared())}. Remove that registration: the CrmAlignment solution registers the plug-in itself.");
        }
    }

    private bool Covers(IPluginExecutionContext context) =>
        (_customApi is not null && context.MessageName == _customApi && context.Stage == MainOperation)
        || _steps.Any(step => step.Message == MessageNames.Registered(context.MessageName)
            && (int)step.Stage == context.Stage
            && step.Asynchronous == (context.Mode == Asynchronous)
            && (step.Table.Length == 0 || step.Table == context.PrimaryEntityName));

    private IEnumerable<string> Declared()
    {
        if (_customApi is not null)
        {
            yield return $"the main operation of {_customApi}";
        }

        foreach (var step in _steps)
        {
            yield return Describe(step.Message, step.Table, (int)step.Stage, step.Asynchronous);
        }
    }

    private static string Describe(string message, string table, int stage, bool asynchronous) =>
        $"{message} of {(string.IsNullOrEmpty(table) ? "no table" : table)} at stage {stage} ({(asynchronous ? "asynchronous" : "synchronous")})";
}
