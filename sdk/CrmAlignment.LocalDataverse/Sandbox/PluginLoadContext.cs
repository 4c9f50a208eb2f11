using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmAlignment.LocalDataverse.Sandbox;

/// <summary>
/// The place where one registered plug-in assembly is loaded: it shares the SDK contracts with the host, takes the
/// framework from the runtime, and refuses everything else.
/// </summary>
/// <remarks>
/// It stays until the process ends. .NET 10 can unload a context, but then calls of other code may hang or jump to what is no longer there
/// (https://github.com/dotnet/runtime/issues/132562, https://github.com/dotnet/runtime/issues/128859); a process that is gone for
/// two megabytes saved is no bargain.
/// </remarks>
internal sealed class PluginLoadContext : AssemblyLoadContext
{
    private static readonly Dictionary<string, Assembly> Shared = SharedAssemblies();

    private static readonly string FrameworkFolder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private readonly string _owner;

    /// <summary>Opens a context.</summary>
    /// <param name="assemblyName">Name of the plug-in assembly, for messages.</param>
    public PluginLoadContext(string assemblyName)
        : base($"plug-ins of {assemblyName}", isCollectible: false) => _owner = assemblyName;

    /// <summary>Those of an assembly's references that the sandbox does not offer.</summary>
    /// <param name="references">What the assembly refers to.</param>
    /// <returns>All that is neither a contract of the SDK nor the framework's.</returns>
    public static IEnumerable<AssemblyName> Foreign(IEnumerable<AssemblyName> references) =>
        references.Where(reference => !IsAllowed(reference));

    /// <summary>An assembly that the sandbox offers.</summary>
    /// <param name="name">Its simple name.</param>
    /// <returns>The assembly; null when it is neither a contract of the SDK nor the framework's.</returns>
    public static Assembly? Find(string name) =>
        Shared.GetValueOrDefault(name) ?? (IsAllowed(new AssemblyName(name)) ? Default.LoadFromAssemblyName(new AssemblyName(name)) : null);

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (Shared.TryGetValue(assemblyName.Name!, out var shared))
        {
            return shared;
        }

        // Null lets the default context answer, which would also find the host's own libraries: only the framework may come from there.
        return IsAllowed(assemblyName)
            ? null
            : throw new FileNotFoundException(
                $"The plug-in assembly '{_owner}' refers to '{assemblyName.FullName}', which the sandbox does not offer. Compile its "
                + "sources into the plug-in assembly.",
                assemblyName.Name);
    }

    private static bool IsAllowed(AssemblyName name) =>
        name.Name is { } simple && (Shared.ContainsKey(simple) || File.Exists(Path.Combine(FrameworkFolder, simple + ".dll")));

    private static Dictionary<string, Assembly> SharedAssemblies()
    {
        var shared = new Dictionary<string, Assembly>(StringComparer.OrdinalIgnoreCase);
        foreach (var type in new[]
        {
            typeof(IPlugin),
            typeof(IWorkflowContext),
            typeof(System.Activities.CodeActivity),
            typeof(System.ServiceModel.FaultException),
        })
        {
            shared[type.Assembly.GetName().Name!] = type.Assembly;
        }

        var proxy = Assembly.Load(new AssemblyName("Microsoft.Crm.Sdk.Proxy"));
        shared[proxy.GetName().Name!] = proxy;
        return shared;
    }
}
