using System;
using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>A row image that a step asks for.</summary>
/// <param name="Id">Id of the image row.</param>
/// <param name="Name">Name of the image row, for makers; plug-ins use the alias.</param>
/// <param name="Alias">Key under which the plug-in finds the image.</param>
/// <param name="ImageType">0 before, 1 after, 2 both.</param>
/// <param name="MessageProperty">Message property the image is of: Target or Id.</param>
/// <param name="Columns">Logical names of the columns; empty means all.</param>
internal sealed record PackageStepImage(
    Guid Id,
    string Name,
    string Alias,
    int ImageType,
    string MessageProperty,
    IReadOnlyList<string> Columns);
