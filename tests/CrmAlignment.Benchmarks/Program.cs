using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/CrmAlignment.Benchmarks -- --filter '*Evaluation*' [--job short]
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
