using System.Collections.Generic;
using System.Linq;

namespace System.Activities;

/// <summary>The extensions of one run: shared objects, and objects made for the run when first asked for.</summary>
internal sealed class ExtensionSet
{
    private readonly List<object> _singletons;
    private readonly List<KeyValuePair<Type, Func<object>>> _providers;

    internal ExtensionSet(IEnumerable<object> singletons, IEnumerable<KeyValuePair<Type, Func<object>>> providers)
    {
        _singletons = singletons.ToList();
        _providers = providers.ToList();
    }

    internal T Get<T>()
        where T : class
    {
        var singleton = _singletons.OfType<T>().FirstOrDefault();
        if (singleton != null)
        {
            return singleton;
        }

        var index = _providers.FindIndex(provider => typeof(T).IsAssignableFrom(provider.Key));
        if (index < 0)
        {
            return null;
        }

        var made = (T)_providers[index].Value();
        _providers.RemoveAt(index);
        if (made != null)
        {
            _singletons.Add(made);
        }

        return made;
    }
}
