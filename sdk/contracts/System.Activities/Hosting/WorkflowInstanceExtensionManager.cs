using System.Collections.Generic;

namespace System.Activities.Hosting;

/// <summary>The extensions that a host offers its activities.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/system.activities.hosting.workflowinstanceextensionmanager</remarks>
public class WorkflowInstanceExtensionManager
{
    private readonly List<object> _singletons = new List<object>();
    private readonly List<KeyValuePair<Type, Func<object>>> _providers = new List<KeyValuePair<Type, Func<object>>>();

    /// <summary>Creates an empty set.</summary>
    public WorkflowInstanceExtensionManager()
    {
    }

    /// <summary>Offers one object to every run.</summary>
    /// <param name="singletonExtension">The object; not null.</param>
    public virtual void Add(object singletonExtension)
    {
        ArgumentNullException.ThrowIfNull(singletonExtension);
        _singletons.Add(singletonExtension);
    }

    /// <summary>Offers an object that is made once for a run, when first asked for.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="extensionCreationFunction">Makes the object; not null.</param>
    public virtual void Add<T>(Func<T> extensionCreationFunction)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(extensionCreationFunction);
        _providers.Add(new KeyValuePair<Type, Func<object>>(typeof(T), extensionCreationFunction));
    }

    internal ExtensionSet CreateSet() => new ExtensionSet(_singletons, _providers);
}
