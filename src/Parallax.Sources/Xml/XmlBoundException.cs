using System.Xml;

namespace Parallax.Sources.Xml;

/// <summary>A document goes beyond what is read of any.</summary>
internal sealed class XmlBoundException(string message) : XmlException(message);
