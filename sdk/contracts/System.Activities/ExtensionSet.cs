using System.Collections.Generic;
using System.Linq;

namespace System.Activities;

/// <summary>The extensions of one run: shared objects, and objects made for the run when first asked for.</summary>
internal sealed class ExtensionSet
{
    private readonly List<object> singletons;
    private readonly List<KeyValuePair<Type, Func<object>>> providers;

    internal ExtensionSet(IEnumerable<object> singletons, IEnumerable<KeyValuePair<Type, Func<object>>> providers)
    {
        this.singletons = singletons.ToList();
        this.providers = providers.ToList();
    }

    internal T Get<T>()
        where T : class
    {
        var singleton = singletons.OfType<T>().FirstOrDefault();
        if (singleton != null)
        {
            return singleton;
        }

        var index = providers.FindIndex(provider => typeof(T).IsAssignableFrom(provider.Key));
        if (index < 0)
        {
            return null;
        }

        var made = (T)providers[index].Value();
        providers.RemoveAt(index);
        if (made != null)
        {
            singletons.Add(made);
        }

        return made;
    }
}
