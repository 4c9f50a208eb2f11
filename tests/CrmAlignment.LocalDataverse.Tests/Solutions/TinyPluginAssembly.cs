using System;
using System.IO;
using System.Reflection;
using System.Reflection.Emit;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Tests.Solutions;

/// <summary>Emits a plug-in dll with empty plug-ins, so that these tests need no other project's output.</summary>
internal static class TinyPluginAssembly
{
    public const string FullName = "Tiny.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null";

    public static byte[] Emit(params string[] plugins)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("Tiny.Plugins") { Version = new Version(1, 0, 0, 0) }, typeof(object).Assembly);
        var module = assembly.DefineDynamicModule("Tiny.Plugins");
        foreach (var plugin in plugins)
        {
            var type = module.DefineType(plugin, TypeAttributes.Public | TypeAttributes.Class, typeof(object), [typeof(IPlugin)]);
            type.DefineDefaultConstructor(MethodAttributes.Public);
            var execute = type.DefineMethod(
                nameof(IPlugin.Execute), MethodAttributes.Public | MethodAttributes.Virtual, typeof(void), [typeof(IServiceProvider)]);
            execute.GetILGenerator().Emit(OpCodes.Ret);
            type.CreateType();
        }

        module.DefineType("Tiny.NotAPlugin", TypeAttributes.Public | TypeAttributes.Class).CreateType();
        var stream = new MemoryStream();
        assembly.Save(stream);
        return stream.ToArray();
    }
}
