using System;
using System.IO;
using System.Reflection;
using System.Reflection.Emit;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse;

/// <summary>Emits a plug-in dll with empty plug-ins, so that these tests need no other project's output.</summary>
internal static class TinyPluginAssembly
{
    public const string FullName = "Tiny.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35";

    public static byte[] Emit(params string[] plugins)
    {
        // The sandbox takes strong-named assemblies only; any public key will do, for nobody verifies the signature.
        var name = new AssemblyName("Tiny.Plugins") { Version = new Version(1, 0, 0, 0) };
        name.SetPublicKey(typeof(IPlugin).Assembly.GetName().GetPublicKey());
        var assembly = new PersistedAssemblyBuilder(name, typeof(object).Assembly);
        var module = assembly.DefineDynamicModule("Tiny.Plugins");
        foreach (var plugin in plugins)
        {
            var type = module.DefineType(plugin, TypeAttributes.Public | TypeAttributes.Class, typeof(object), [typeof(IPlugin)]);
            type.DefineDefaultConstructor(MethodAttributes.Public);
            var execute = type.DefineMethod(
                nameof(IPlugin.Execute), MethodAttributes.Public | MethodAttributes.Virtual, typeof(void), [typeof(IServiceProvider)]);
            WriteBody(execute.GetILGenerator(), plugin);
            type.CreateType();
        }

        module.DefineType("Tiny.NotAPlugin", TypeAttributes.Public | TypeAttributes.Class).CreateType();
        var stream = new MemoryStream();
        assembly.Save(stream);
        return stream.ToArray();
    }

    /// <summary>Plug-ins named Refuse... refuse, saying which message they ran on; all others do nothing.</summary>
    private static void WriteBody(ILGenerator body, string plugin)
    {
        if (plugin.Contains("Refuse", StringComparison.Ordinal))
        {
            body.Emit(OpCodes.Ldarg_1);
            body.Emit(OpCodes.Ldtoken, typeof(IPluginExecutionContext));
            body.Emit(OpCodes.Call, typeof(Type).GetMethod(nameof(Type.GetTypeFromHandle))!);
            body.Emit(OpCodes.Callvirt, typeof(IServiceProvider).GetMethod(nameof(IServiceProvider.GetService))!);
            body.Emit(OpCodes.Castclass, typeof(IPluginExecutionContext));
            body.Emit(OpCodes.Callvirt, typeof(IExecutionContext).GetProperty(nameof(IExecutionContext.MessageName))!.GetMethod!);
            body.Emit(OpCodes.Newobj, typeof(InvalidPluginExecutionException).GetConstructor([typeof(string)])!);
            body.Emit(OpCodes.Throw);
            return;
        }

        body.Emit(OpCodes.Ret);
    }
}
