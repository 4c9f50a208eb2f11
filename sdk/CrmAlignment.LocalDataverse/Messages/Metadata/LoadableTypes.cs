using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>
/// The types of an assembly that can be loaded. Microsoft's SDK assembly has types of the .NET Framework's services among its own,
/// which .NET cannot load where their base is missing
/// (https://learn.microsoft.com/dotnet/api/system.reflection.assembly.gettypes#remarks). No definition of a table can be of such a
/// type, so none is missed.
/// </summary>
internal static class LoadableTypes
{
    public static IEnumerable<Type> Of(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException partial)
        {
            return partial.Types.OfType<Type>();
        }
    }
}
