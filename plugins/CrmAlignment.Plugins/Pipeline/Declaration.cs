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

    private readonly string _className;
    private readonly CustomApiAttribute? _customApi;
    private readonly DeclaredStep[] _steps;

    private Declaration(string className, CustomApiAttribute? customApi, DeclaredStep[] steps)
    {
        _className = className;
        _customApi = customApi;
        _steps = steps;
    }

    /// <summary>Privilege that the caller of the Custom API must hold; null when the plug-in asks for none.</summary>
    public string? Privilege => _customApi?.Privilege;

    public static Declaration Of(Type plugin) => new(
        plugin.Name,
        plugin.GetCustomAttribute<CustomApiAttribute>(inherit: false),
        plugin.GetCustomAttributes<StepAttribute>(inherit: false).Select(step => new DeclaredStep(step)).ToArray());

    /// <summary>
    /// Checks that the platform runs the plug-in where it is declared: anywhere else its images and transaction would be missing.
    /// </summary>
    /// <returns>The step that runs; null for the main operation of a Custom API.</returns>
    /// <exception cref="InvalidPluginExecutionException">It runs elsewhere.</exception>
    public DeclaredStep? Require(IPluginExecutionContext context)
    {
        var step = Array.Find(_steps, declared => declared.Covers(context));
        return step is not null || IsMainOperation(context)
            ? step
            : throw new InvalidPluginExecutionException(
                $"{_className} is registered on {DeclaredStep.Describe(context)}, "
                + $"but it is made for {string.Join("; ", Declared())}. Remove that registration: the CrmAlignment solution registers the plug-in itself.");
    }

    /// <summary>Whether the plug-in runs as the Custom API that it implements.</summary>
    public bool IsMainOperation(IPluginExecutionContext context) =>
        _customApi is not null && context.MessageName == _customApi.UniqueName && context.Stage == MainOperation;

    private IEnumerable<string> Declared() =>
        (_customApi is null ? [] : new[] { $"the main operation of {_customApi.UniqueName}" }).Concat(_steps.Select(step => step.ToString()));
}
