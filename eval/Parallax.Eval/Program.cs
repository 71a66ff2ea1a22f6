using Parallax.Eval.Commands;

return EvalCommand.Run(args, Console.Out, Console.Error);
