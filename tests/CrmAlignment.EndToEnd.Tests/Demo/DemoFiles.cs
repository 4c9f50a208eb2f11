using System;

namespace CrmAlignment.EndToEnd.Tests.Demo;

/// <summary>The bundled funnel.</summary>
internal static class DemoFiles
{
    public static string Path(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "Demo", name);
}
