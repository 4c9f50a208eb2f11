using System;
using System.IO;

namespace CrmAlignment.EndToEnd.Tests;

/// <summary>What the build laid beside the tests.</summary>
internal static class BuiltFiles
{
    /// <summary>The plug-in dll that ships.</summary>
    public static string PluginDll => Path.Combine(AppContext.BaseDirectory, "CrmAlignment.Plugins.dll");
}
