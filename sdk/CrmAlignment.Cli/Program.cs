using System;
using System.Text;
using CrmAlignment.Cli.Commands;
using NodaTime;
using Spectre.Console;

Console.OutputEncoding = Encoding.UTF8;
return CommandLine.Run(args, AnsiConsole.Console, Console.Error, SystemClock.Instance);
