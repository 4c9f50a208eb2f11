using System;
using System.Activities;
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Sandbox;

/// <summary>
/// Loads plug-in assemblies from their rows and keeps one plug-in object a step or Custom API, which all concurrent calls share,
/// as the platform does.
/// </summary>
/// <remarks>
/// Source:
/// https://learn.microsoft.com/power-apps/developer/data-platform/best-practices/business-logic/develop-iplugin-implementations-stateless.
/// </remarks>
/// <param name="state">The organization.</param>
/// <param name="sharesAssemblies">Whether it shares assemblies of the same content with other organizations of the process.</param>
internal sealed class PluginHost(OrganizationState state, bool sharesAssemblies)
{
    // A registration that is read again is another object, so what was constructed for the former one goes with it.
    private readonly ConditionalWeakTable<object, IPlugin> _plugins = [];
    private readonly ConditionalWeakTable<Type, Activity> _activities = [];
    private readonly ConcurrentDictionary<(Guid Id, long Version), Assembly> _assemblies = new();

    /// <summary>The plug-in of a step, constructed with the step's configurations.</summary>
    /// <param name="step">The step.</param>
    /// <param name="execution">The transaction; null outside one.</param>
    /// <returns>The plug-in.</returns>
    public IPlugin PluginOf(PluginStep step, ExecutionScope? execution) =>
        _plugins.GetValue(step, _ => Construct(TypeOf(step.PluginTypeId, execution), step.Configuration, step.SecureConfiguration));

    /// <summary>The plug-in of a Custom API.</summary>
    /// <param name="api">The Custom API.</param>
    /// <param name="pluginTypeId">Id of the plugintype row.</param>
    /// <param name="execution">The transaction; null outside one.</param>
    /// <returns>The plug-in.</returns>
    public IPlugin PluginOf(CustomApi api, Guid pluginTypeId, ExecutionScope? execution) =>
        _plugins.GetValue(api, _ => Construct(TypeOf(pluginTypeId, execution), null, null));

    /// <summary>The object of an activity: one for all runs, as on the platform.</summary>
    /// <param name="type">The activity's class.</param>
    /// <returns>The activity.</returns>
    /// <remarks>
    /// Source: https://learn.microsoft.com/power-apps/developer/data-platform/workflow/workflow-extensions#add-your-code-to-the-execute-method.
    /// </remarks>
    public Activity ActivityOf(Type type) => _activities.GetValue(type, static type => (Activity)Activator.CreateInstance(type)!);

    /// <summary>The class of a plug-in or workflow activity.</summary>
    /// <param name="pluginTypeId">Id of the plugintype row.</param>
    /// <param name="execution">The transaction; null outside one.</param>
    /// <returns>The class.</returns>
    public Type TypeOf(Guid pluginTypeId, ExecutionScope? execution) =>
        state.Read(execution, transaction => Resolve(transaction, pluginTypeId));

    private static IPlugin Construct(Type type, string? configuration, string? secureConfiguration)
    {
        if (!typeof(IPlugin).IsAssignableFrom(type))
        {
            throw DataverseFault.InvalidArgument($"The plug-in type '{type.FullName}' does not implement IPlugin.");
        }

        try
        {
            if (type.GetConstructor([typeof(string), typeof(string)]) is { } both)
            {
                return (IPlugin)both.Invoke([configuration ?? string.Empty, secureConfiguration ?? string.Empty]);
            }

            return type.GetConstructor([typeof(string)]) is { } one
                ? (IPlugin)one.Invoke([configuration ?? string.Empty])
                : (IPlugin)Activator.CreateInstance(type)!;
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } inner)
        {
            throw PluginFault.Of(inner, type, string.Empty);
        }
    }

    private Type Resolve(StoreTransaction transaction, Guid pluginTypeId)
    {
        var row = transaction.Retrieve("plugintype", pluginTypeId)
            ?? throw DataverseFault.ObjectDoesNotExist("PluginType", pluginTypeId);
        var typeName = row["typename"] as string
            ?? throw DataverseFault.InvalidArgument($"The plug-in type {pluginTypeId} has no typename.");
        var assemblyId = RowScan.IdIn(row, "pluginassemblyid");
        var assembly = transaction.Retrieve("pluginassembly", assemblyId)
            ?? throw DataverseFault.ObjectDoesNotExist("PluginAssembly", assemblyId);
        return AssemblyOf(assembly).GetType(typeName)
            ?? throw DataverseFault.InvalidArgument($"The plug-in assembly '{assembly["name"]}' has no type '{typeName}'.");
    }

    private Assembly AssemblyOf(StoredRow row) => _assemblies.GetOrAdd((row.Id, row.Version), _ => PluginAssemblyLoader.Load(row, sharesAssemblies));
}
