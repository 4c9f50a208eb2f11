using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.Loader;
using CrmAlignment.LocalDataverse.Messages.Metadata;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Metadata;

public sealed class LoadableTypesTests
{
    [Fact]
    public void Types_are_those_that_load_when_the_base_of_another_is_missing()
    {
        var assembly = new AssemblyLoadContext(nameof(LoadableTypesTests)).LoadFromStream(WithoutABase());

        Assert.Throws<ReflectionTypeLoadException>(assembly.GetTypes);
        Assert.Equal(["Loads"], LoadableTypes.Of(assembly).Select(type => type.Name));
    }

    [Fact]
    public void Types_are_all_when_all_load()
        => Assert.Equal(typeof(LoadableTypes).Assembly.GetTypes(), LoadableTypes.Of(typeof(LoadableTypes).Assembly));

    // The base is defined in an assembly that is not saved, so that nobody finds it.
    private static MemoryStream WithoutABase()
    {
        var missing = new PersistedAssemblyBuilder(new AssemblyName("Missing"), typeof(object).Assembly);
        var parent = missing.DefineDynamicModule("Missing").DefineType("Parent", TypeAttributes.Public | TypeAttributes.Class);
        parent.DefineDefaultConstructor(MethodAttributes.Public);
        parent.CreateType();
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("Partial"), typeof(object).Assembly);
        var module = assembly.DefineDynamicModule("Partial");
        module.DefineType("Loads", TypeAttributes.Public | TypeAttributes.Class).CreateType();
        module.DefineType("Derived", TypeAttributes.Public | TypeAttributes.Class, parent).CreateType();
        var stream = new MemoryStream();
        assembly.Save(stream);
        stream.Position = 0;
        return stream;
    }
}
